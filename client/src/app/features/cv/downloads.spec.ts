import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { Downloads } from './downloads';

const stage = async (before: () => Promise<string> = () => Promise.resolve('')) => {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const fixture = TestBed.createComponent(Downloads);
  fixture.componentRef.setInput('of', { cv: 'c1' });
  fixture.componentRef.setInput('called', 'this CV');
  fixture.componentRef.setInput('before', before);
  await fixture.whenStable();
  return { fixture, http: TestBed.inject(HttpTestingController) };
};
const press = async (fixture: ComponentFixture<Downloads>, word: string) => {
  const buttons = [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')];
  buttons.find((button) => button.textContent?.trim().startsWith(word))!.click();
  await new Promise((resolve) => setTimeout(resolve));
};
/** What stands there once the file has come, or has not. */
const said = async (fixture: ComponentFixture<Downloads>): Promise<string> => {
  const page = fixture.nativeElement as HTMLElement;
  for (;;) {
    await fixture.whenStable();
    const words = [page.querySelector('[role=alert]'), page.querySelector('.sr[role=status]')];
    const found = words.map((one) => one?.textContent?.trim()).find(Boolean);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve));
  }
};

// The Blob of jsdom cannot be read as text; every browser's can.
Blob.prototype.text = function (this: Blob) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsText(this);
  });
};

it('hands over the bytes under the name the server gives them', async () => {
  const { fixture, http } = await stage();
  URL.createObjectURL = jest.fn<typeof URL.createObjectURL>(() => 'blob:a');
  const names: string[] = [];
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  await press(fixture, 'PDF');
  http.expectOne('/api/me/cvs/c1/document?format=pdf').flush(new Blob(['%PDF']), {
    headers: { 'content-disposition': `attachment; filename*=UTF-8''Ada%20Calloway.pdf` },
  });
  expect(await said(fixture)).toBe('PDF is downloaded.');
  expect(names).toEqual(['Ada Calloway.pdf']);
});

it('says what to do when the file does not come', async () => {
  const { fixture, http } = await stage();
  await press(fixture, 'PDF');
  http.expectOne('/api/me/cvs/c1/document?format=pdf').flush(new Blob(['{}']), { status: 500, statusText: 'Broken' });
  expect(await said(fixture)).toBe('The PDF file was not made. Your CV is kept; press again, or take Word meanwhile.');
});

it('says in the server’s words why it refused', async () => {
  const { fixture, http } = await stage();
  await press(fixture, 'Word');
  const problem = { type: '/problems/x', title: 'No', status: 409, code: 'x', detail: 'It is empty.' };
  http
    .expectOne('/api/me/cvs/c1/document?format=docx')
    .flush(new Blob([JSON.stringify(problem)]), { status: 409, statusText: 'No' });
  expect(await said(fixture)).toBe('The Word file was not made: It is empty.');
});

it('asks for nothing while the server does not have what stands on the page', async () => {
  const { fixture, http } = await stage(() => Promise.resolve('Put in order first: your name.'));
  await press(fixture, 'JSON');
  expect(await said(fixture)).toMatch(/^Put in order first: your name\./);
  http.expectNone(() => true);
});
