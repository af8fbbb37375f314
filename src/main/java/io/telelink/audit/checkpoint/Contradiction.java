package io.telelink.audit.checkpoint;

/** The ledger says something else than its checkpoints. The message is for the administrator. */
final class Contradiction extends RuntimeException {

    Contradiction(String message) {
        super(message);
    }
}
