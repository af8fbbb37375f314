/** How customers are counted into fixed bins, and compared with where a model was trained; no SQL, no Spring. */
@NullMarked
package io.telelink.monitoring.drift;

import org.jspecify.annotations.NullMarked;
