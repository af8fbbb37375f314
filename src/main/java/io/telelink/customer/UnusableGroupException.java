package io.telelink.customer;

/** A group of customers that a list cannot be narrowed to. Its message is for the person who asked. */
public class UnusableGroupException extends RuntimeException {

    public UnusableGroupException(String message) {
        super(message);
    }
}
