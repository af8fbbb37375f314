package io.telelink.segment;

/** A wish that breaks a rule for keeping segments. Its message is for the person who asked. */
public class SegmentRefusedException extends RuntimeException {

    private final Reason reason;

    /** Which rule. */
    public enum Reason {
        NAME_MALFORMED("A segment has a name of 1 to " + SegmentDraft.LONGEST_NAME + " characters."),
        COMMENT_MALFORMED("The comment cannot be kept."),
        NAME_TAKEN("There is a segment of this name already."),
        CHANGED_MEANWHILE("Somebody else has saved this segment meanwhile."),
        SHARING_IS_THE_OWNERS("Only its owner decides whether a segment is shared."),
        ARCHIVING_IS_THE_OWNERS("Only its owner or an administrator archives a segment.");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    public SegmentRefusedException(Reason reason) {
        this(reason, "");
    }

    /** @param detail a further sentence */
    public SegmentRefusedException(Reason reason, String detail) {
        super(detail.isEmpty() ? reason.text : reason.text + " " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
