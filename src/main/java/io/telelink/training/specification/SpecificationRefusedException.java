package io.telelink.training.specification;

/** What cannot be done with a specification; the message says why. */
public class SpecificationRefusedException extends RuntimeException {

    public SpecificationRefusedException(String message) {
        super(message);
    }
}
