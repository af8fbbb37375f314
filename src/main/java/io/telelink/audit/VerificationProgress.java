package io.telelink.audit;

/** How a verification tells what it has done, and learns that it should stop. Safe to call often. */
public interface VerificationProgress {

    /** Says that more units are verified. */
    void advance(long units);

    /** Ends the verification with an exception where somebody asked it to stop. */
    void stopIfCancelled();
}
