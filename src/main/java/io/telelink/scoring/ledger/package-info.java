/** Hashes predictions into blocks, seals them into the ledger, verifies them and erases what is personal in them. */
@NullMarked
package io.telelink.scoring.ledger;

import org.jspecify.annotations.NullMarked;
