/** Rules: the fields they can name, their JSON, their check, and their one condition of SQL. */
@NullMarked
package io.telelink.segment.rule;

import org.jspecify.annotations.NullMarked;
