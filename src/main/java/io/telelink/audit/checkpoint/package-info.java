/** Hashes of the ledger's entries in a file outside the database, so that rewriting the whole chain is caught as well. */
@NullMarked
package io.telelink.audit.checkpoint;

import org.jspecify.annotations.NullMarked;
