package it.siz.measure;

import java.util.List;

import org.springframework.stereotype.Component;

import it.siz.practice.OpenCalls;

/** Tells the page that opens practices which calls take applications now. */
@Component
class CallsToApplyFor implements OpenCalls {

	private final Calls calls;

	CallsToApplyFor(Calls calls) {
		this.calls = calls;
	}

	@Override
	public List<OpenCall> openFor(String measure) {
		return this.calls.openFor(measure).stream().map(call -> new OpenCall(call.id(), call.title())).toList();
	}

}
