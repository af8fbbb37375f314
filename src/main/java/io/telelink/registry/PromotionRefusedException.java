package io.telelink.registry;

/** A version cannot become champion; the message says why, in words for whoever asked. */
public class PromotionRefusedException extends IllegalArgumentException {

    public PromotionRefusedException(String message) {
        super(message);
    }
}
