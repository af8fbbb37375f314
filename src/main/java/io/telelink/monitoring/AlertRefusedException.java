package io.telelink.monitoring;

/** Nothing can be done about an alert as asked; the message says why, to whoever asked. */
public final class AlertRefusedException extends RuntimeException {

    public AlertRefusedException(String message) {
        super(message);
    }
}
