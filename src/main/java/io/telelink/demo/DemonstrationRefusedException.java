package io.telelink.demo;

import org.springframework.boot.SpringApplication.AbandonedRunException;

/**
 * A demonstration store cannot be made; the message says why to the person who asked. The start is abandoned without a report
 * of its own, as nothing is wrong with the application.
 */
public final class DemonstrationRefusedException extends AbandonedRunException {

    private final String reason;

    DemonstrationRefusedException(String reason) {
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}
