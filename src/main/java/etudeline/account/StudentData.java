package etudeline.account;

import etudeline.kit.Place;

/** What an administrator writes about a student. */
public record StudentData(Identity identity, Place place) {}
