/** REST interface of the ledger: entries, verifications, checkpoints. */
@NullMarked
package io.telelink.audit.web;

import org.jspecify.annotations.NullMarked;
