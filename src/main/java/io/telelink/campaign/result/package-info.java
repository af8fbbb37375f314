/** The mathematics of results: what the arms of a campaign show. No database. */
@NullMarked
package io.telelink.campaign.result;

import org.jspecify.annotations.NullMarked;
