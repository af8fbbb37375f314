package io.telelink.customer;

/** An import cannot be started; the message is for who asked for it. */
public final class ImportRefusedException extends RuntimeException {

    private final boolean tooLarge;

    public ImportRefusedException(String message, boolean tooLarge) {
        super(message);
        this.tooLarge = tooLarge;
    }

    /** Whether the size of the file is the reason. */
    public boolean isTooLarge() {
        return tooLarge;
    }
}
