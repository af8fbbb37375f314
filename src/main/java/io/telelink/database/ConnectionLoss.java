package io.telelink.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;

import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures that pass from those that come back: a server that restarts, a broken connection, a deadlock. */
public final class ConnectionLoss {

    private ConnectionLoss() {
    }

    /** Whether the same work may succeed later, without anything being changed about it. */
    public static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException || cause instanceof SQLTransientException) {
                return true;
            }
            String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
            // Connection exceptions; shut down or not yet up; serialization failures and deadlocks.
            if (state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("40"))) {
                return true;
            }
        }
        return false;
    }
}
