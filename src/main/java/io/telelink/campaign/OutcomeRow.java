package io.telelink.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.telelink.audit.WrittenText;
import io.telelink.retention.ActionStatus;
import io.telelink.retention.Channel;
import io.telelink.retention.Step;

/**
 * What came of a contact, as a row of a file says it.
 *
 * @param line in the file, from 1
 */
record OutcomeRow(long line, String accountNumber, ActionStatus outcome, Channel channel, String note) {

    private static final int LONGEST_ACCOUNT = 50;

    /** @throws IllegalArgumentException with what is wrong, in a sentence */
    static OutcomeRow of(long line, String account, String outcome, String channel, String note) {
        if (account.isBlank() || account.length() > LONGEST_ACCOUNT || account.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("The account number is missing or not one.");
        }
        String said = WrittenText.optional("A note has", note, Step.LONGEST_NOTE, IllegalArgumentException::new);
        return new OutcomeRow(line, account.strip(),
                ActionStatus.ANSWERS.stream().filter(each -> each.name().equals(name(outcome))).findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("The outcome must be one of " + names(ActionStatus.ANSWERS) + ".")),
                Arrays.stream(Channel.values()).filter(each -> each.name().equals(name(channel))).findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("The channel must be one of "
                                + names(List.of(Channel.values())) + ".")), said);
    }

    private static String names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String name(String text) {
        return text.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
