package it.siz.measure;

import java.util.List;

import org.springframework.stereotype.Component;

import it.siz.practice.OpenCalls;

/** The calls among which somebody chooses who opens an application. */
@Component
class CallChoice implements OpenCalls {

	private final Calls calls;

	CallChoice(Calls calls) {
		this.calls = calls;
	}

	@Override
	public List<OpenCall> openFor(String measure) {
		return this.calls.openFor(measure).stream().map(call -> new OpenCall(call.id(), call.title())).toList();
	}

}
