package org.whence.bench;
final class Scratch { public static void main(String[] a) throws Exception { ActScores.print(EvalFolder.of(null).resolve("pos"), System.out); } }
