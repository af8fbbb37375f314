package io.telelink.retention;

import java.time.LocalDate;
import java.util.List;

import io.telelink.audit.WrittenText;
import io.telelink.segment.Group;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a version of an offer says.
 *
 * @param name           1 to 100 characters
 * @param description    at most 500 characters
 * @param script         points for the talk with the customer, at most 10 of at most 300 characters
 * @param answers        names of the raw features that it does something about; none for an offer that suits any reason
 * @param cost           what it costs once a customer takes it, $, besides the discount
 * @param discountShare  share of the monthly charge that is waived, 0 to 1
 * @param discountMonths for so many months
 * @param stayerUptake   share of contacted customers who would have stayed and take it all the same, 0 to 1
 * @param contactCost    of contacting a customer once, $
 * @param prior          the save rate as expected before any outcome
 * @param eligibility    who may have it: a rule over raw features
 * @param validFrom      first day; null for ever since
 * @param validTo        last day; null for ever
 * @param active         false while it is not to be proposed, whatever its dates
 */
public record OfferTerms(String name, String description, List<String> script, List<String> answers, double cost,
                         double discountShare, int discountMonths, double stayerUptake, double contactCost, SaveRate prior,
                         Group eligibility, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, boolean active) {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_TEXT = 500;
    public static final int LONGEST_POINT = 300;
    public static final int MOST_POINTS = 10;
    public static final int MOST_ANSWERS = 40;
    public static final double MOST_COST = 100_000;
    public static final int MOST_MONTHS = 60;
    public static final double MOST_EVIDENCE = 100_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** @throws OfferRefusedException naming what is out of range */
    public OfferTerms {
        name = name.strip();
        description = WrittenText.optional("A description has", description, LONGEST_TEXT,
                wrong -> new OfferRefusedException(OfferRefusedException.Reason.MALFORMED, wrong));
        script = script.stream().map(String::strip).filter(point -> !point.isEmpty()).toList();
        answers = answers.stream().distinct().toList();
        require(!name.isEmpty() && name.length() <= LONGEST_NAME && isPlain(name),
                "An offer has a name of 1 to " + LONGEST_NAME + " characters.");
        require(script.size() <= MOST_POINTS && script.stream().allMatch(point -> point.length() <= LONGEST_POINT && isPlain(point)),
                "A script has at most " + MOST_POINTS + " points of at most " + LONGEST_POINT + " characters, each on one line.");
        require(answers.size() <= MOST_ANSWERS, "An offer answers at most " + MOST_ANSWERS + " reasons.");
        require(cost >= 0 && cost <= MOST_COST && contactCost >= 0 && contactCost <= MOST_COST,
                "Costs are amounts from $0 to $" + (long) MOST_COST + ".");
        require(discountShare >= 0 && discountShare <= 1, "A discount is a share of the monthly charge, from 0 to 1.");
        require(discountMonths >= 0 && discountMonths <= MOST_MONTHS, "A discount lasts at most " + MOST_MONTHS + " months.");
        require((discountShare > 0) == (discountMonths > 0), "A discount needs both a share and a number of months.");
        require(stayerUptake >= 0 && stayerUptake <= 1, "The uptake among those who would have stayed is a share, from 0 to 1.");
        require(prior.alpha() <= MOST_EVIDENCE && prior.beta() <= MOST_EVIDENCE,
                "The expected save rate cannot be worth more than " + (long) MOST_EVIDENCE + " outcomes.");
        require(isDay(validFrom) && isDay(validTo) && (validFrom == null || validTo == null || !validTo.isBefore(validFrom)),
                "An offer's last day cannot be before its first.");
    }

    /** Whether it may be proposed on a day. */
    public boolean isOpenOn(LocalDate day) {
        return active && (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** What a customer who takes it costs, $. */
    public double costOf(double monthlyCharge) {
        return cost + discountShare * discountMonths * (Double.isNaN(monthlyCharge) ? 0 : monthlyCharge);
    }

    private static boolean isDay(@Nullable LocalDate day) {
        return day == null || !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new OfferRefusedException(OfferRefusedException.Reason.MALFORMED, message);
        }
    }
}
