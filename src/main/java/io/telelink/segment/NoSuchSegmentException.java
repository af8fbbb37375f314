package io.telelink.segment;

/** There is no segment of this id that the person who asks may see. */
public class NoSuchSegmentException extends RuntimeException {

    public NoSuchSegmentException(long id) {
        super("There is no segment " + id + ", or it is not shared with you.");
    }
}
