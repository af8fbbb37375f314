/** The chain of entries in the database: appending, reading, canonical texts. */
@NullMarked
package io.telelink.audit.ledger;

import org.jspecify.annotations.NullMarked;
