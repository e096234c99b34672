package it.siz.dwelling;

/** Public housing service, transitory one, or a private owner's. */
public enum DwellingKind {

	SAP, SAT, PRIVATO

}
