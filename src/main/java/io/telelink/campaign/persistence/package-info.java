/** Tables of campaigns, and the questions asked of customers for them. */
@NullMarked
package io.telelink.campaign.persistence;

import org.jspecify.annotations.NullMarked;
