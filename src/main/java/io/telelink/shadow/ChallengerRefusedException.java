package io.telelink.shadow;

/** A version cannot be put in shadow, or not be taken out of it; the message says why, in words for whoever tried. */
public class ChallengerRefusedException extends IllegalArgumentException {

    public ChallengerRefusedException(String message) {
        super(message);
    }
}
