package io.telelink.customer.persistence;

import java.time.LocalDate;
import java.util.List;

import io.telelink.customer.BillingMonth;
import io.telelink.learning.value.BillingSummary;

/**
 * What enters the summary of a month's bill.
 *
 * @param position of the month, counted in months
 * @param revenue  $
 * @param minutes  of all periods
 */
record Bill(int position, double revenue, double minutes, double serviceCalls) {

    private static final int MONTHS_OF_YEAR = 12;

    static int position(LocalDate month) {
        return MONTHS_OF_YEAR * month.getYear() + month.getMonthValue();
    }

    static Bill of(BillingMonth bill) {
        // Added up as the database does it, so that it is the same to the last bit.
        return new Bill(position(bill.month().atDay(1)), bill.revenue(),
                bill.dayMinutes() + bill.eveMinutes() + bill.nightMinutes() + bill.intlMinutes(), bill.serviceCalls());
    }

    /** @param bills one to twelve, oldest first */
    static BillingSummary summary(List<Bill> bills) {
        return BillingSummary.of(bills.stream().mapToInt(Bill::position).toArray(),
                bills.stream().mapToDouble(Bill::revenue).toArray(), bills.stream().mapToDouble(Bill::minutes).toArray(),
                bills.stream().mapToDouble(Bill::serviceCalls).toArray());
    }
}
