/** Statements on the catalog of the database and on backups. */
@NullMarked
package io.telelink.health.persistence;

import org.jspecify.annotations.NullMarked;
