package io.telelink.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.audit.AuditLog;
import io.telelink.customer.BusinessDay;
import io.telelink.retention.OfferRefusedException.Reason;
import io.telelink.retention.persistence.OfferTable;
import io.telelink.retention.persistence.OfferVersionTable;
import io.telelink.retention.persistence.SaveRateTable;
import io.telelink.retention.policy.OfferCheck;
import io.telelink.segment.Field;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of offers. Whoever works with customers keeps it; every form that an offer had stays. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'ADMIN')")
@Transactional(readOnly = true)
public class Offers {

    private final OfferTable table;
    private final OfferVersionTable versions;
    private final SaveRateTable rates;
    private final OfferCheck check;
    private final BusinessDay day;
    private final AuditLog audit;
    private final Clock clock;

    Offers(OfferTable table, OfferVersionTable versions, SaveRateTable rates, OfferCheck check, BusinessDay day, AuditLog audit,
           Clock clock) {
        this.table = table;
        this.versions = versions;
        this.rates = rates;
        this.check = check;
        this.day = day;
        this.audit = audit;
        this.clock = clock;
    }

    /** Offers by name, those that are not retired first. */
    @PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
    public Page<Offer> list(Pageable page) {
        return new PageImpl<>(table.list(page), page, table.count());
    }

    /** Those that may be proposed today, by name. */
    @PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
    public List<Offer> open() {
        LocalDate today = day.today();
        return table.inUse().stream().filter(offer -> offer.isOpenOn(today)).toList();
    }

    @PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
    public Optional<Offer> find(long id) {
        return table.find(id);
    }

    /** The offer that a form belongs to, as that form has it. */
    @PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
    public Optional<OfferVersion> version(long versionId) {
        return versions.find(versionId);
    }

    /** What the eligibility of an offer can be about. */
    public List<Field> eligibilityFields() {
        return check.fields();
    }

    /** Forms that an offer had, newest first. */
    public Page<OfferVersion> versions(long id, Pageable page) {
        Offer offer = existing(id);
        return new PageImpl<>(versions.list(id, page), page, offer.current().number());
    }

    /**
     * Keeps a new offer.
     *
     * @throws OfferRefusedException                    when the name is taken or an answer is no feature
     * @throws io.telelink.segment.InvalidRuleException when the eligibility cannot be used
     */
    @Transactional
    public Offer create(OfferDraft draft) {
        check.require(draft.terms());
        long id = table.insert(draft.terms().name(), CurrentUser.name(), clock.instant());
        versions.insert(id, 1, draft, CurrentUser.name(), clock.instant());
        record("OFFER_CREATED", id, 1, draft);
        return existing(id);
    }

    /**
     * Keeps a new form of an offer; what was proposed in an earlier one stays as it was.
     *
     * @param expectedVersion number of the version that was changed
     * @throws OfferRefusedException                    when the offer is retired or has another version by now, the name is
     *                                                  taken, or an answer is no feature
     * @throws io.telelink.segment.InvalidRuleException when the eligibility cannot be used
     */
    @Transactional
    public Offer save(long id, int expectedVersion, OfferDraft draft) {
        Offer before = existing(id);
        check.require(draft.terms());
        if (before.retiredAt().isPresent()) {
            throw new OfferRefusedException(Reason.RETIRED, "The offer '" + before.name() + "' is retired.");
        }
        if (!table.update(id, expectedVersion, draft.terms().name())) {
            throw new OfferRefusedException(Reason.CHANGED_MEANWHILE, "Somebody else has saved this offer meanwhile. It has version "
                    + before.current().number() + " by " + before.current().savedBy() + "; you changed version " + expectedVersion + ".");
        }
        versions.insert(id, expectedVersion + 1, draft, CurrentUser.name(), clock.instant());
        rates.startAgain(id, draft.terms().prior());
        record("OFFER_CHANGED", id, expectedVersion + 1, draft);
        return existing(id);
    }

    /** Proposes it to nobody any more. Actions that it was proposed in go on. Retiring what is retired changes nothing. */
    @Transactional
    public void retire(long id) {
        Offer offer = existing(id);
        if (table.retire(id, CurrentUser.name(), clock.instant())) {
            audit.append("OFFER_RETIRED", CurrentUser.name(), "offer " + id, Map.of("name", offer.name()));
        }
    }

    private Offer existing(long id) {
        return table.find(id).orElseThrow(() -> new NoSuchOfferException(id));
    }

    private void record(String kind, long id, int version, OfferDraft draft) {
        OfferTerms terms = draft.terms();
        audit.append(kind, CurrentUser.name(), "offer " + id, Map.of("name", terms.name(), "version", version,
                "cost", terms.cost(), "discountShare", terms.discountShare(), "discountMonths", terms.discountMonths(),
                "contactCost", terms.contactCost(), "expectedSaveRate", terms.prior().mean(), "active", terms.active(),
                "comment", draft.comment()));
    }
}
