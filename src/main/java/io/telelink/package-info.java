/** TeleLink Retention: predicts churn and lifetime value, explains both, and keeps customers. */
@NullMarked
package io.telelink;

import org.jspecify.annotations.NullMarked;
