package etudeline.chapter.ui;

import etudeline.chapter.ChapterId;
import etudeline.chapter.ReaderMemory;
import etudeline.chapter.ReadingPlace;
import etudeline.chapter.ReadingPlaces;
import etudeline.chapter.ReadingReport;
import etudeline.chapter.SectionKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** {@code /api/lectures/{id}}: where a browser is in a chapter, told as one reads; {@code /api/lectures/taille}: how large. */
@Controller
class ReadingController {

    /** As the reader's script says it; sections by their anchors, the moment in milliseconds of the server's clock. */
    record Told(
            @Nullable String section,
            @Nullable String heading,
            double share,
            @Nullable Map<String, Double> furthest,
            boolean finished,
            long at) {}

    record Size(int size) {}

    private final ReadingPlaces places;

    ReadingController(ReadingPlaces places) {
        this.places = places;
    }

    @PostMapping(path = "/api/lectures/{id:[0-9]{1,18}}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> keep(@PathVariable long id, @RequestBody Told told) {
        Optional<ReadingReport> report = report(told);
        report.ifPresent(known -> places.keep(new ChapterId(id), known));
        return status(report.isPresent());
    }

    @PutMapping(path = "/api/lectures/taille", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> prefer(@RequestBody Size wanted) {
        boolean known = wanted.size() >= ReaderMemory.SMALLEST && wanted.size() <= ReaderMemory.LARGEST;
        if (known) {
            places.prefer(wanted.size());
        }
        return status(known);
    }

    private static ResponseEntity<Void> status(boolean understood) {
        return ResponseEntity.status(understood ? HttpStatus.NO_CONTENT : HttpStatus.UNPROCESSABLE_CONTENT)
                .build();
    }

    private static Optional<ReadingReport> report(Told told) {
        Map<SectionKind, Double> furthest = new EnumMap<>(SectionKind.class);
        for (SectionKind section : SectionKind.values()) {
            Optional.ofNullable(told.furthest())
                    .map(shares -> shares.get(section.anchor()))
                    .ifPresent(share -> furthest.put(section, share));
        }
        return section(told.section())
                .flatMap(section -> moment(told.at())
                        .map(at -> new ReadingReport(
                                new ReadingPlace(
                                        section,
                                        Optional.ofNullable(told.heading()).orElse(""),
                                        told.share(),
                                        at),
                                furthest,
                                told.finished())));
    }

    private static Optional<SectionKind> section(@Nullable String anchor) {
        return Arrays.stream(SectionKind.values())
                .filter(kind -> kind.anchor().equals(anchor))
                .findFirst();
    }

    private static Optional<Instant> moment(long milliseconds) {
        return milliseconds <= 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(milliseconds));
    }
}
