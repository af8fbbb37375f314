package io.telelink.campaign;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import io.telelink.audit.WrittenText;
import io.telelink.retention.ActionStatus;
import io.telelink.retention.Channel;
import io.telelink.retention.Step;

/**
 * What came of a contact, as a row of a file says it.
 *
 * @param line        in the file, from 1
 * @param contactedOn day of the contact; empty where the file does not say
 */
record OutcomeRow(long line, String accountNumber, ActionStatus outcome, Channel channel, Optional<LocalDate> contactedOn,
                  String note) {

    private static final int LONGEST_ACCOUNT = 50;

    /** @throws IllegalArgumentException with what is wrong, in a sentence */
    static OutcomeRow of(long line, String account, String outcome, String channel, String day, String note) {
        if (account.isBlank() || account.length() > LONGEST_ACCOUNT || account.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("The account number is missing or not one.");
        }
        String said = WrittenText.optional("A note has", note, Step.LONGEST_NOTE, IllegalArgumentException::new);
        return new OutcomeRow(line, account.strip(),
                ActionStatus.ANSWERS.stream().filter(each -> each.name().equals(name(outcome))).findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("The outcome must be one of " + names(ActionStatus.ANSWERS) + ".")),
                Arrays.stream(Channel.values()).filter(each -> each.name().equals(name(channel))).findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("The channel must be one of "
                                + names(List.of(Channel.values())) + ".")), day(day.strip()), said);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("The day of the contact must be written like 2026-06-30.", wrong);
        }
    }

    private static String names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String name(String text) {
        return text.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
