/** Background work of campaigns: learning effects, handing lists over. */
@NullMarked
package io.telelink.campaign.job;

import org.jspecify.annotations.NullMarked;
