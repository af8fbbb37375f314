/**
 * The order of a large list of customers, kept in memory. The database stays the only truth: what is kept is used only while
 * the database says that nothing has changed, and the rows themselves are always read from it.
 */
@NullMarked
package io.telelink.customer.listing;

import org.jspecify.annotations.NullMarked;
