package io.telelink.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.telelink.audit.AuditLog;
import io.telelink.campaign.persistence.CampaignActionTable;
import io.telelink.campaign.persistence.CampaignEventTable;
import io.telelink.campaign.persistence.CampaignTable;
import io.telelink.customer.BusinessDay;
import io.telelink.retention.ActionStatus;
import io.telelink.retention.Channel;
import io.telelink.retention.ContactBatch;
import io.telelink.retention.MadeContact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the actions of running campaigns worked that are given to nobody, for services that have asked for a role themselves. What
 * somebody has taken is theirs and left alone.
 */
@Component
public class CampaignCalls {

    private static final int AT_ONCE = 5_000;

    private final CampaignTable campaigns;
    private final CampaignActionTable actions;
    private final CampaignEventTable events;
    private final ContactBatch contacts;
    private final BusinessDay day;
    private final AuditLog audit;
    private final Clock clock;

    CampaignCalls(CampaignTable campaigns, CampaignActionTable actions, CampaignEventTable events, ContactBatch contacts,
                  BusinessDay day, AuditLog audit, Clock clock) {
        this.campaigns = campaigns;
        this.actions = actions;
        this.events = events;
        this.contacts = contacts;
        this.day = day;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody who is to be called under an action. */
    public record Call(long actionId, int version, long customerId, String accountNumber, long offerId) {

        private MadeContact answered(ActionStatus answer) {
            return new MadeContact(actionId, version, customerId, offerId, answer);
        }
    }

    /**
     * Calls everybody whose action is due before a day, each as a contact of today, in the caller's transaction; who did not answer
     * before is tried again. Whoever may not be contacted is left out.
     *
     * @param answers what a customer says: accepted, declined or no answer
     * @param actor   who calls
     * @return how many were called, by answer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<ActionStatus, Integer> make(LocalDate dueBefore, Function<Call, ActionStatus> answers, String actor) {
        Map<ActionStatus, Integer> all = new EnumMap<>(ActionStatus.class);
        for (long campaign : campaigns.working(day.today(), dueBefore)) {
            Map<ActionStatus, Integer> made = make(campaign, dueBefore, answers, actor);
            if (!made.isEmpty()) {
                record(campaign, made, actor);
                add(made, all);
            }
        }
        return all;
    }

    private Map<ActionStatus, Integer> make(long campaign, LocalDate dueBefore, Function<Call, ActionStatus> answers, String actor) {
        Map<ActionStatus, Integer> made = new EnumMap<>(ActionStatus.class);
        long last = 0;
        for (List<Call> calls = actions.due(campaign, dueBefore, last, AT_ONCE); !calls.isEmpty();
                calls = actions.due(campaign, dueBefore, last, AT_ONCE)) {
            add(contacts.log(calls.stream().map(call -> call.answered(answers.apply(call))).toList(), Channel.PHONE, actor), made);
            last = calls.getLast().actionId();
        }
        return made;
    }

    private void record(long campaign, Map<ActionStatus, Integer> made, String actor) {
        int accepted = made.getOrDefault(ActionStatus.ACCEPTED, 0);
        int declined = made.getOrDefault(ActionStatus.DECLINED, 0);
        int silent = made.getOrDefault(ActionStatus.NO_ANSWER, 0);
        events.insert(campaign, CampaignEvent.Kind.CALLED, clock.instant(), day.today(), actor,
                "%,d called: %,d accepted, %,d declined, %,d did not answer.".formatted(accepted + declined + silent, accepted,
                        declined, silent));
        audit.append("CAMPAIGN_CALLED", actor, "campaign " + campaign,
                Map.of("accepted", accepted, "declined", declined, "noAnswer", silent));
    }

    private static void add(Map<ActionStatus, Integer> some, Map<ActionStatus, Integer> all) {
        some.forEach((answer, count) -> all.merge(answer, count, Integer::sum));
    }
}
