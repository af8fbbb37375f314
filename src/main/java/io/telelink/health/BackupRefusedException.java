package io.telelink.health;

/** A report of a backup that cannot be right; the message says why. */
public class BackupRefusedException extends RuntimeException {

    public BackupRefusedException(String message) {
        super(message);
    }
}
