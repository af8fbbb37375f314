package io.telelink.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.telelink.access.Roles;
import io.telelink.campaign.persistence.RevenueTable;
import io.telelink.campaign.persistence.SpendingTable;
import io.telelink.customer.BusinessDay;
import io.telelink.forecast.RetainedRevenue;
import io.telelink.learning.uplift.MeanDifference;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sums up what campaigns retained, each by its own control group; draws of different campaigns are independent. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.EXECUTIVE + "', '" + Roles.ADMIN + "')")
@Transactional(readOnly = true)
class MeasuredRevenue implements RetainedRevenue {

    private final RevenueTable revenue;
    private final SpendingTable spending;
    private final BusinessDay day;

    MeasuredRevenue(RevenueTable revenue, SpendingTable spending, BusinessDay day) {
        this.revenue = revenue;
        this.spending = spending;
        this.day = day;
    }

    @Override
    public Optional<Measured> measured(int months) {
        LocalDate today = day.today();
        List<RevenueTable.Lost> campaigns = revenue.lost(today.minusMonths(months), today);
        if (campaigns.isEmpty()) {
            return Optional.empty();
        }
        double amount = 0;
        double squares = 0;
        for (RevenueTable.Lost lost : campaigns) {
            MeanDifference perMember = MeanDifference.of(lost.control(), lost.treatment());
            long members = lost.treatment().count();
            amount += members * perMember.difference();
            squares += Math.pow(members * (perMember.interval().high() - perMember.interval().low()) / 2, 2);
        }
        double reach = Math.sqrt(squares);
        return Optional.of(new Measured(amount, amount - reach, amount + reach,
                spending.of(campaigns.stream().map(RevenueTable.Lost::campaignId).toList()).cost()));
    }
}
