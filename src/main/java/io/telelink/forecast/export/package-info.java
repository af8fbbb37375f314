/** Tables to take away, as CSV and as XLSX, written while they are read. */
@NullMarked
package io.telelink.forecast.export;

import org.jspecify.annotations.NullMarked;
