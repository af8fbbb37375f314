package io.telelink.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

import io.telelink.campaign.CampaignCalls;
import io.telelink.demo.world.World;
import io.telelink.retention.ActionStatus;
import org.springframework.stereotype.Component;

/**
 * Works for campaigns before a month passes, so that they have outcomes without hundreds of clicks. What people say is hidden in
 * the world: the same world gives the same answers.
 */
@Component
class CallCentre {

    /** Who calls, in histories and the ledger. */
    static final String NAME = "call centre of the demonstration";

    private final CampaignCalls calls;
    private final PublishedSubscribers subscribers;

    CallCentre(CampaignCalls calls, PublishedSubscribers subscribers) {
        this.calls = calls;
        this.subscribers = subscribers;
    }

    /**
     * Makes the calls that are due within the month that begins, in the caller's transaction.
     *
     * @return how many were called, by answer
     */
    Map<ActionStatus, Integer> work(Fill fill, LocalDate today, LocalDate nextDay) {
        World world = subscribers.world(fill);
        YearMonth month = YearMonth.from(today);
        return calls.make(nextDay, call -> status(world, call, month), NAME);
    }

    private static ActionStatus status(World world, CampaignCalls.Call call, YearMonth month) {
        long number = Accounts.person(call.accountNumber()).orElse(-call.customerId());
        return switch (world.answer(number, month)) {
            case YES -> ActionStatus.ACCEPTED;
            case NO -> ActionStatus.DECLINED;
            case NONE -> ActionStatus.NO_ANSWER;
        };
    }
}
