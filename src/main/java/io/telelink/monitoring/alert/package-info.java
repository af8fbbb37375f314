/** When something is worth an alert; no SQL, no Spring. */
@NullMarked
package io.telelink.monitoring.alert;

import org.jspecify.annotations.NullMarked;
