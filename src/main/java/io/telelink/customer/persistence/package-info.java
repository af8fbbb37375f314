/** Statements on the customer store: bulk by COPY and JDBC, single rows by JPA. */
@NullMarked
package io.telelink.customer.persistence;

import org.jspecify.annotations.NullMarked;
