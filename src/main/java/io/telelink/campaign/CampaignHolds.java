package io.telelink.campaign;

import java.util.Collection;
import java.util.Set;

import io.telelink.campaign.persistence.CampaignMemberTable;
import io.telelink.customer.BusinessDay;
import io.telelink.retention.ContactHolds;
import org.springframework.stereotype.Component;

/** Keeps everybody's hands off control groups, and off the members of a campaign that pauses. */
@Component
class CampaignHolds implements ContactHolds {

    private final CampaignMemberTable members;
    private final BusinessDay day;

    CampaignHolds(CampaignMemberTable members, BusinessDay day) {
        this.members = members;
        this.day = day;
    }

    @Override
    public Set<Long> heldOut(Collection<Long> customerIds) {
        return members.held(customerIds, day.today());
    }

    @Override
    public Set<Long> heldOut() {
        return members.held(day.today());
    }
}
