package io.telelink.customer;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param asOf date of the customers' rows that have none of their own; null leaves it to the file: today, or the churn window
 *             before today where the file tells who churned
 */
public record ImportOptions(ImportType type, @Nullable LocalDate asOf, OutcomePolicy outcomePolicy) {

    public static final ImportOptions DEFAULT = new ImportOptions(null, OutcomePolicy.MARK_AS_LEFT);
    /** Of a file of bills, where nothing is left open. */
    public static final ImportOptions BILLS = new ImportOptions(ImportType.BILLING, null, OutcomePolicy.MARK_AS_LEFT);

    /** Of a file of customers. */
    public ImportOptions(@Nullable LocalDate asOf, OutcomePolicy outcomePolicy) {
        this(ImportType.CUSTOMERS, asOf, outcomePolicy);
    }
}
