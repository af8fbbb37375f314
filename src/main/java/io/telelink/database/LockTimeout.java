package io.telelink.database;

import java.sql.SQLException;

/** Tells that somebody else kept a lock longer than one was ready to wait; nothing was changed then, and it can be tried again. */
public final class LockTimeout {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private LockTimeout() {
    }

    /** Whether a failure is that. The translation of exceptions has no class of its own for it. */
    public static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
