/** Views of the ledger and of its verifications. */
@NullMarked
package io.telelink.audit.ui;

import org.jspecify.annotations.NullMarked;
