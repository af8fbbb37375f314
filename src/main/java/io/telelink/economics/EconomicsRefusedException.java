package io.telelink.economics;

/** A change of the settings that cannot be made; the message is for who asked for it. */
public final class EconomicsRefusedException extends IllegalArgumentException {

    public EconomicsRefusedException(String message) {
        super(message);
    }
}
