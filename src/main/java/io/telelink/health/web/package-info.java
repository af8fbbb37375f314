/** REST interface of health and backups. */
@NullMarked
package io.telelink.health.web;

import org.jspecify.annotations.NullMarked;
