/** Verification of the ledger and of what it covers, as background runs, and signing off what was found right. */
@NullMarked
package io.telelink.audit.verification;

import org.jspecify.annotations.NullMarked;
