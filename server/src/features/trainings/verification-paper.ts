import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { Injectable } from '@nestjs/common';
import type { Verification } from '@cmio-pathway/shared';
import { readFileSync } from 'node:fs';

const template = readFileSync(new URL('./verification.typ', import.meta.url), 'utf8');

/** A verification as a tagged PDF (PDF/UA-1). */
@Injectable()
export class VerificationPaper {
  private compiler: NodeCompiler | undefined;

  /** Synchronous, some milliseconds. What the fonts cannot draw is drawn as a box, for no document may say less than it seems to. */
  print(verification: Verification, madeAt: Date): Buffer {
    const data = JSON.stringify({ ...verification, footer: 'Made by CMIO Pathway from the records of the program' });
    for (const drawable of [undefined, european, plain]) {
      const text = drawable === undefined ? data : data.replace(drawable, '\u25a1');
      try {
        return this.compiled(text, madeAt);
      } catch (error) {
        if (drawable === plain || !String(error).includes('could not be displayed')) throw error;
      }
    }
    throw new Error('No verification was printed.');
  }

  private compiled(data: string, madeAt: Date): Buffer {
    this.compiler ??= NodeCompiler.create();
    const { result, takeError } = compileOf(this.compiler, data);
    if (!result) throw new Error(String(JSON.stringify(takeError())));
    const pdf = this.compiler.pdf(result, {
      pdfStandard: PdfStandard.UA_1,
      creationTimestamp: Math.floor(madeAt.getTime() / 1000),
    });
    this.compiler.evictCache(10);
    return pdf;
  }
}

const compileOf = (compiler: NodeCompiler, data: string) => {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data } });
  return { result: compiled.result, takeError: () => compiled.takeError()?.shortDiagnostics };
};

const european = /[^\u0020-\u024f\u0370-\u03ff\u0400-\u045f\u1e00-\u1eff\u2010-\u2026\u20ac\u25a1]/gu;
const plain = /[^\u0020-\u007e\u00a1-\u00ff\u25a1]/gu;
