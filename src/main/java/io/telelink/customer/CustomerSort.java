package io.telelink.customer;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What lists of customers can be sorted by. */
public enum CustomerSort {
    ACCOUNT_NUMBER("accountNumber"),
    STATE("state"),
    ACCOUNT_LENGTH("accountLength"),
    MONTHLY_CHARGE("monthlyCharge"),
    CUSTOMER_SERVICE_CALLS("customerServiceCalls"),
    PROBABILITY("probability"),
    CLV("clv"),
    EXPECTED_PROFIT("expectedProfit"),
    SCORED_AT("scoredAt");

    private final String property;

    CustomerSort(String property) {
        this.property = property;
    }

    /** Name of the component of {@link CustomerRow}, as used in addresses and in the REST interface. */
    public String property() {
        return property;
    }

    /** @throws IllegalArgumentException naming the properties that there are */
    public static CustomerSort of(String property) {
        return Arrays.stream(values()).filter(sort -> sort.property.equals(property)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("cannot sort by '" + property + "'; possible are "
                        + Arrays.stream(values()).map(CustomerSort::property).collect(Collectors.joining(", "))));
    }
}
