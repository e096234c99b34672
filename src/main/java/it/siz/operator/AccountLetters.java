package it.siz.operator;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Whether links can go by mail in this installation, and the wish that one does. */
@Component
public class AccountLetters {

	private final ObjectProvider<JavaMailSender> senders;

	private final ApplicationEventPublisher events;

	AccountLetters(ObjectProvider<JavaMailSender> senders, ApplicationEventPublisher events) {
		this.senders = senders;
		this.events = events;
	}

	/** Whether a mail server is configured ({@code spring.mail.host}). */
	public boolean possible() {
		return this.senders.getIfAvailable() != null;
	}

	/**
	 * @param email of the receiver, if one is known
	 * @return whether a letter will go out
	 */
	boolean send(UUID operator, @Nullable String email, LinkPurpose purpose) {
		if (email == null || !possible()) {
			return false;
		}
		this.events.publishEvent(new AccountLetter(operator, purpose));
		return true;
	}

}
